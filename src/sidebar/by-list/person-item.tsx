import { useId } from 'preact/hooks';
import { PEOPLE as words } from '../../text/vi-by-list-page.ts';
import { amountIn, type Draft, type Person, tidied } from './drafts.ts';

interface Props {
  readonly person: Person;
  readonly draft: Draft | undefined;
  readonly onTick: (isTicked: boolean) => void;
  readonly onType: (amount: string) => void;
}

/** Somebody of the list, with what is known of the money; whoever is ticked has an amount. */
export function PersonItem({ person, draft, onTick, onType }: Props) {
  const id = useId();
  const { code, name } = person;
  const isTicked = draft?.isTicked === true;
  const typed = draft?.amount ?? '';
  const fault =
    !isTicked || amountIn(typed) !== undefined
      ? ''
      : typed.trim() === ''
        ? words.amountMissing
        : words.amountUnreadable;
  return (
    <li class={isTicked ? 'ticked' : undefined}>
      <label class="choice">
        <input
          type="checkbox"
          checked={isTicked}
          aria-describedby={`${id}-facts`}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>
          <bdi>{name}</bdi>{' '}
          <span class="hint">
            <bdi>{code}</bdi>
          </span>
        </span>
      </label>
      <p class="hint facts" id={`${id}-facts`}>
        {factsOf(person).map((fact, at) => (
          <>
            {at > 0 && ', '}
            <span>{fact}</span>
          </>
        ))}
      </p>
      {isTicked && (
        <div class="amount">
          <label for={`${id}-amount`} aria-hidden="true">
            {words.amount}
          </label>
          <input
            id={`${id}-amount`}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={40}
            aria-label={words.amountOf(name, code)}
            aria-invalid={fault !== ''}
            aria-describedby={`${id}-fault`}
            value={typed}
            onInput={(event) => onType(event.currentTarget.value)}
            onBlur={() => onType(tidied(typed))}
          />
        </div>
      )}
      <p class="fault" id={`${id}-fault`}>
        {fault}
      </p>
    </li>
  );
}

function factsOf({ target, declared, received, labourDays, labourValue, remaining }: Person): string[] {
  if (target === null) return [words.declared(declared), words.received(received)];
  return [
    words.target(target),
    words.received(received),
    ...(labourDays > 0 ? [words.labour(labourDays, labourValue)] : []),
    words.remaining(remaining),
  ];
}
