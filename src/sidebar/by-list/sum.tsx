import { useId, useRef, useState } from 'preact/hooks';
import { amountInWords } from '../../actions/amount-words.ts';
import { dong } from '../../domain/quantities.ts';
import { SUM as words } from '../../text/vi-by-list-page.ts';
import { money } from '../shared/vietnamese.ts';
import { amountIn, type Ticked, tidied, totalOf } from './drafts.ts';

/** The sum in figures and in words. */
export function Sum({ ticked }: { ticked: readonly Ticked[] }) {
  const total = totalOf(ticked);
  return (
    <section class="sum" aria-label={words.title}>
      <p class="figure" role="status">
        <strong>{money(total)}</strong> <span class="hint">{words.ticked(ticked.length)}</span>
      </p>
      {total > 0 && <p class="words">{words.words(amountInWords(dong(total)))}</p>}
    </section>
  );
}

interface Props {
  readonly ticked: readonly Ticked[];
  /** As typed. */
  readonly counted: string;
  readonly onCounted: (typed: string) => void;
  readonly onNext: () => void;
}

/** The sum beside what was counted; it goes on only when both agree. */
export function SumBar({ ticked, counted, onCounted, onNext }: Props) {
  const id = useId();
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isCounted = counted.trim() !== '';
  const amount = amountIn(counted);
  const difference = isCounted && amount !== undefined ? amount - totalOf(ticked) : 0;
  const remark = !isCounted
    ? ''
    : amount === undefined
      ? words.unreadable
      : difference === 0
        ? words.agrees
        : words.differs(difference);
  const isWrong = isCounted && (amount === undefined || difference !== 0);
  const unread = ticked.filter((one) => one.amount === undefined).length;
  const blocked =
    ticked.length === 0 ? words.nobody : unread > 0 ? words.missing(unread) : isWrong ? words.sumFirst : '';
  const next = () => {
    setTold(blocked);
    if (blocked === '') onNext();
    else if (unread > 0) document.querySelector<HTMLElement>('.people [aria-invalid="true"]')?.focus();
    else if (isWrong) field.current?.focus();
  };
  return (
    <div class="stay">
      <Sum ticked={ticked} />
      <div class="counted">
        <label for={id}>{words.counted}</label>
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={40}
          aria-invalid={isWrong}
          aria-describedby={`${id}-remark`}
          value={counted}
          onInput={(event) => onCounted(event.currentTarget.value)}
          onBlur={() => onCounted(tidied(counted))}
        />
      </div>
      <p id={`${id}-remark`} role="status" class={isWrong ? 'fault' : 'good'}>
        {remark}
      </p>
      {told !== '' && told === blocked && (
        <p class="fault" role="alert">
          {told}
        </p>
      )}
      <button type="button" class="main wide" onClick={next}>
        {words.next}
      </button>
    </div>
  );
}
