import { useState } from 'preact/hooks';
import type { StatementBoard } from '../../actions/statement-board.ts';
import { vietnameseDate } from '../../domain/dates.ts';
import { withoutMarks } from '../../domain/fold.ts';
import { RESULT, STORED as words } from '../../text/vi-statement-page.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { SearchField } from '../shared/search-field.tsx';
import { money, number } from '../shared/vietnamese.ts';
import type { People } from './people.ts';
import { ShareList } from './share-list.tsx';

const SHOWN_AT_ONCE = 20;

type StoredCredit = StatementBoard['stored'][number];

interface Props {
  readonly stored: readonly StoredCredit[];
  readonly people: People;
  readonly onCancel: (id: string) => void;
}

/** Credits that were kept, the newest first; each can be taken back. */
export function Stored({ stored, people, onCancel }: Props) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const wanted = withoutMarks(search);
  const found = wanted === '' ? stored : stored.filter((credit) => textOf(credit, people).includes(wanted));
  const hidden = found.length - shown;
  if (stored.length === 0) return null;
  return (
    <details class="stored">
      <summary>
        <h3>{words.title(stored.length)}</h3>
      </summary>
      <SearchField
        label={words.search}
        value={search}
        onValue={setSearch}
        said={wanted === '' ? '' : words.found(found.length)}
      />
      <ul class="credits">
        {found.slice(0, shown).map((credit) => (
          <StoredItem key={credit.id} credit={credit} onCancel={onCancel} />
        ))}
      </ul>
      {found.length === 0 && <p class="hint">{words.notFound}</p>}
      {hidden > 0 && (
        <button type="button" class="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {RESULT.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
    </details>
  );
}

function StoredItem({ credit, onCancel }: { credit: StoredCredit } & Pick<Props, 'onCancel'>) {
  const { id, amount, text, pass, shares } = credit;
  const vouchers = [...new Set(shares.map(({ voucher }) => voucher))].join(', ');
  return (
    <li>
      <p>
        <strong>{money(amount)}</strong>{' '}
        <span class="hint">{[dayOf(credit), vouchers, pass].filter((part) => part !== '').join(' · ')}</span>
      </p>
      <p class="memo">
        <bdi>{text}</bdi>
      </p>
      <ShareList shares={shares} />
      <div class="row">
        <AskFirst
          label={words.cancel}
          fullLabel={words.cancelOf(amount, dayOf(credit), vouchers)}
          className="small"
          disabled={false}
          question={words.question(amount, vouchers)}
          yes={words.yes}
          no={words.no}
          onYes={() => onCancel(id)}
        />
      </div>
    </li>
  );
}

/** '' where somebody wrote over it. */
function dayOf({ on }: StoredCredit): string {
  return on ? vietnameseDate(on) : '';
}

function textOf(credit: StoredCredit, people: People): string {
  const { amount, text, pass, shares } = credit;
  const who = shares.flatMap(({ code, voucher }) => [voucher, code, people.of(code)?.name ?? '']);
  return withoutMarks([number(amount), dayOf(credit), text, pass, ...who].join(' '));
}
