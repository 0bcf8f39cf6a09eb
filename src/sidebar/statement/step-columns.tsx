import { useId, useState } from 'preact/hooks';
import type { StatementBoard } from '../../actions/statement-board.ts';
import type { StatementReading } from '../../domain/statement.ts';
import { STEP_WORDS, TABLE_COLUMNS } from '../../text/vi-source.ts';
import { ROLE_WORDS, STATEMENT_PAGE, STATEMENT_COLUMNS as words } from '../../text/vi-statement-page.ts';
import { ColumnChoice, samplesOf, sampleWords } from '../shared/column-choice.tsx';
import { HeaderChoice } from '../shared/header-choice.tsx';
import { ReadingChecks } from './reading-checks.tsx';
import { type Layout, withHeader } from './recognise.ts';
import { missingRoles, type Role, withRole } from './roles.ts';

const ROLES = (Object.keys(ROLE_WORDS) as Role[]).map((key) => ({ key, label: ROLE_WORDS[key] }));

interface Props {
  readonly rows: readonly (readonly string[])[];
  readonly layout: Layout;
  /** Undefined while a column is missing. */
  readonly reading: StatementReading | undefined;
  readonly accounts: StatementBoard['accounts'];
  /** '' while nobody knows. */
  readonly account: string;
  readonly onLayout: (layout: Layout) => void;
  readonly onAccount: (account: string) => void;
  readonly onBack: () => void;
  readonly onNext: (reading: StatementReading) => void;
}

/** Whose statement it is, which of its columns is what, and what is read of it so. */
export function ColumnsStep(props: Props) {
  const { rows, layout, reading, accounts, account, onLayout, onAccount, onBack, onNext } = props;
  const missing = [
    ...missingRoles(layout.roles).map((role) => words.missing[role]),
    ...(reading?.credits.length === 0 ? [words.missing.none] : []),
    ...(account === '' ? [words.missing.account] : []),
    ...(isOtherAccount(reading?.account, account) ? [words.missing.otherAccount] : []),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reading && missing.length === 0) onNext(reading);
      }}
    >
      <AccountChoice accounts={accounts} account={account} found={reading?.account} onAccount={onAccount} />
      {reading && <ReadingChecks reading={reading} />}
      <Columns rows={rows} layout={layout} onLayout={onLayout} />
      <p class="private">{STATEMENT_PAGE.private}</p>
      <div class="buttons stay two">
        {missing.length > 0 && <p class="hint">{missing.join(' ')}</p>}
        <button type="button" onClick={onBack}>
          {STEP_WORDS.back}
        </button>
        <button type="submit" class="main" disabled={missing.length > 0}>
          {words.next}
        </button>
      </div>
    </form>
  );
}

interface AccountProps extends Pick<Props, 'accounts' | 'account' | 'onAccount'> {
  /** The one whose number stands above the header. */
  readonly found: string | undefined;
}

/** The statement names one account of the campaign and another is chosen: it would be counted there as well. */
function isOtherAccount(found: string | undefined, account: string): boolean {
  return found !== undefined && account !== '' && found !== account;
}

function AccountChoice({ accounts, account, found, onAccount }: AccountProps) {
  const id = useId();
  const isOther = isOtherAccount(found, account);
  return (
    <div class="field">
      <label for={id}>{words.account}</label>
      <select
        id={id}
        value={account}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onAccount(event.currentTarget.value)}
      >
        <option value="">{words.chooseAccount}</option>
        {accounts.map(({ number, holder }) => (
          <option key={number} value={number}>
            {words.accountOption(number, holder)}
          </option>
        ))}
      </select>
      <p class={isOther ? 'notice' : 'hint'} id={`${id}-hint`}>
        {isOther
          ? words.accountDiffers(found ?? '')
          : found === undefined
            ? words.accountNotFound
            : words.accountFound}
      </p>
    </div>
  );
}

function Columns({ rows, layout, onLayout }: Pick<Props, 'rows' | 'layout' | 'onLayout'>) {
  const { headerRow, roles } = layout;
  const [news, setNews] = useState('');
  const [startedIncomplete] = useState(missingRoles(roles).length > 0);
  const titleOf = (at: number) =>
    rows[headerRow]?.[at]?.replace(/\s+/g, ' ').trim() || TABLE_COLUMNS.column(at + 1);
  const used = roles
    .map((_, at) => at)
    .filter((at) => rows.some((row, place) => place >= headerRow && (row[at] ?? '').trim() !== ''));

  function choose(at: number, role: Role | null) {
    const next = withRole(roles, at, role);
    const released = next.flatMap((other, place) =>
      place !== at && other === null && roles[place] !== null ? words.released(titleOf(place)) : [],
    );
    setNews(released.join(' '));
    onLayout({ headerRow, roles: next });
  }

  return (
    <details open={startedIncomplete}>
      <summary>
        <h3>{words.columns(used.filter((at) => roles[at] !== null).length, used.length)}</h3>
      </summary>
      {missingRoles(roles).length > 0 && <p class="notice">{words.notFound}</p>}
      <HeaderChoice
        rows={rows}
        line={headerRow + 1}
        onLine={(line) => onLayout(withHeader(rows, line - 1, layout))}
      />
      <ul class="columns">
        {used.map((at) => (
          <ColumnChoice
            key={at}
            title={titleOf(at)}
            hint={sampleWords(samplesOf(rows, headerRow + 1, at))}
            chosen={roles[at] ?? null}
            choices={ROLES}
            onChoose={(role) => choose(at, role)}
          />
        ))}
      </ul>
      <p class="visually-hidden" aria-live="polite">
        {news}
      </p>
    </details>
  );
}
