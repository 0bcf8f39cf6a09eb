import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { vietnameseDate } from '../../domain/dates.ts';
import { PASS_WORDS } from '../../text/vi-statement.ts';
import { CREDIT as words } from '../../text/vi-statement-page.ts';
import { money } from '../shared/vietnamese.ts';
import { amountOf, type Choice, type Credit, proposal } from './choices.ts';
import { useDesk } from './desk.ts';
import { ShareEditor } from './share-editor.tsx';
import { ShareList } from './share-list.tsx';

/** One line of the statement: what the bank wrote, whose it may be, and what the accountant says. */
export function CreditItem({ credit }: { credit: Credit }) {
  const { line } = credit;
  const { choices, choose } = useDesk();
  const [editing, setEditing] = useState(false);
  const verdict = useRef<HTMLDivElement>(null);
  const said = useRef(false);
  const choice = choices.get(line.row);
  // The button that was pressed is gone, so the keyboard stays with the line.
  useLayoutEffect(() => {
    if (said.current) verdict.current?.focus();
    said.current = false;
  });
  const say = (next: Choice | undefined) => {
    said.current = true;
    setEditing(false);
    choose(new Map([[line.row, next]]));
  };
  return (
    <li class={choice?.kind ?? ''}>
      <p>
        <strong>{money(line.amount)}</strong>{' '}
        <span class="hint">
          {vietnameseDate(line.on)} · {words.row(line.row)}
        </span>
      </p>
      <p class="memo">
        <bdi>{line.text || words.noText}</bdi>
      </p>
      {editing ? (
        <ShareEditor
          credit={credit}
          shares={choice?.kind === 'take' ? choice.shares : []}
          onDone={(shares) => say({ kind: 'take', shares })}
          onCancel={() => {
            said.current = true;
            setEditing(false);
          }}
        />
      ) : (
        <>
          <div ref={verdict} tabIndex={-1}>
            <Verdict credit={credit} choice={choice} />
          </div>
          <Buttons credit={credit} choice={choice} onSay={say} onEdit={() => setEditing(true)} />
        </>
      )}
    </li>
  );
}

function Verdict({ credit: { line, found }, choice }: { credit: Credit; choice: Choice | undefined }) {
  if (choice?.kind === 'leave') return <p class="mark">{words.left}</p>;
  if (choice) {
    const open = line.amount - amountOf(choice.shares);
    return (
      <>
        <p class="mark good">{words.confirmed}</p>
        <ShareList shares={choice.shares} />
        {open > 0 && <p class="remark">{words.open(open)}</p>}
      </>
    );
  }
  if (!found) return null;
  return (
    <>
      {found.allocations.length > 0 ? (
        <ShareList shares={found.allocations} />
      ) : (
        <p>{found.others.length > 0 ? words.several(found.others.length) : words.noneOf}</p>
      )}
      <p class="hint">{words.why(PASS_WORDS[found.pass])}</p>
      {found.allocations.length > 0 && found.others.length > 0 && (
        <p class="hint">{words.others(found.others)}</p>
      )}
      {found.doubts.map((doubt) => (
        <p key={doubt} class="remark">
          {doubt}
        </p>
      ))}
      {found.allocations.length > 0 && found.open > 0 && <p class="remark">{words.open(found.open)}</p>}
    </>
  );
}

interface ButtonsProps {
  readonly credit: Credit;
  readonly choice: Choice | undefined;
  readonly onSay: (choice: Choice | undefined) => void;
  readonly onEdit: () => void;
}

function Buttons({ credit, choice, onSay, onEdit }: ButtonsProps) {
  const { amount, on, row } = credit.line;
  const proposed = proposal(credit);
  const choose = { label: proposed ? words.other : words.choose, act: onEdit };
  const undo = { label: words.undo, act: () => onSay(undefined) };
  const leave = { label: words.leave, act: () => onSay({ kind: 'leave' }) };
  const buttons = () => {
    if (choice?.kind === 'take') return [{ label: words.change, act: onEdit }, undo];
    if (choice) return [{ label: words.takeBack, act: () => onSay(undefined) }];
    if (!credit.found) return [choose];
    return [...(proposed ? [{ label: words.confirm, act: () => onSay(proposed) }] : []), choose, leave];
  };
  return (
    <div class="row">
      {buttons().map(({ label, act }) => (
        <button
          key={label}
          type="button"
          class="small"
          aria-label={words.of(label, amount, vietnameseDate(on), row)}
          onClick={act}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
