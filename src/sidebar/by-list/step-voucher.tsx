import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ByListBoard } from '../../actions/by-list-board.ts';
import type { ListQuestion } from '../../actions/list-questions.ts';
import { BY_LIST_PAGE, VOUCHER as words } from '../../text/vi-by-list-page.ts';
import { STEP_WORDS } from '../../text/vi-source.ts';
import { Question } from '../shared/ask-first.tsx';
import { DayField } from '../shared/day-field.tsx';
import { type Ticked, totalOf, type Unit } from './drafts.ts';
import { type Facts, type Faults, faultsOf, lastDay } from './facts.ts';
import { PlaceField, TextField } from './fields.tsx';
import { Sum } from './sum.tsx';

interface Props {
  readonly board: ByListBoard;
  readonly unit: Unit;
  readonly ticked: readonly Ticked[];
  readonly facts: Facts;
  /** What the script asked before it writes; none where it was not asked to write yet. */
  readonly questions: readonly ListQuestion[];
  readonly onFacts: (facts: Facts) => void;
  readonly onBack: () => void;
  readonly onKeep: (agreed: readonly ListQuestion[]) => void;
  readonly onKeepNot: () => void;
}

/** What is one for the whole list, and the question before it is written. */
export function VoucherStep(props: Props) {
  const { board, unit, ticked, facts, questions, onFacts, onBack, onKeep, onKeepNot } = props;
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  /** Where the keyboard is led once the page is drawn anew. */
  const lead = useRef<'fault' | 'opener' | undefined>(undefined);
  useLayoutEffect(() => {
    if (lead.current === 'fault') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    if (lead.current === 'opener') opener.current?.focus();
    lead.current = undefined;
  });
  const [isAsking, setAsking] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const set = (key: keyof Facts) => (value: string) => {
    setFaults(({ [key]: _, ...others }) => others);
    setAsking(false);
    onFacts({ ...facts, [key]: value });
  };
  const total = totalOf(ticked);
  const ask = () => {
    const found = faultsOf(facts, board);
    setFaults(found);
    if (Object.keys(found).length === 0) setAsking(true);
    else lead.current = 'fault';
  };
  const stay = () => {
    setAsking(false);
    onKeepNot();
    lead.current = 'opener';
  };
  const label = words.keep(ticked.length, total);
  const place = board.places.find((one) => one.place === facts.place)?.label ?? '';
  const count = Object.keys(faults).length;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div class="row">
        <button type="button" class="small" onClick={onBack}>
          {STEP_WORDS.back}
        </button>
      </div>
      <p class="unit">
        <bdi>{unit.name}</bdi>
      </p>
      <Sum ticked={ticked} />
      <DayField
        label={words.day}
        calendar={words.calendar}
        hint={words.dayHint}
        value={facts.day}
        fault={faults.day ?? ''}
        year={board.year}
        from={board.from}
        until={lastDay(board)}
        onInput={set('day')}
      />
      <PlaceField
        places={board.places}
        value={facts.place}
        fault={faults.place ?? ''}
        onInput={set('place')}
      />
      <TextField
        label={words.voucher}
        hint={[words.voucherHint, board.lastVoucher === '' ? '' : words.lastVoucher(board.lastVoucher)]
          .filter((part) => part !== '')
          .join(' ')}
        longest={60}
        value={facts.voucher}
        fault={faults.voucher ?? ''}
        onInput={set('voucher')}
      />
      <TextField
        label={words.payer}
        hint={words.payerHint}
        longest={200}
        value={facts.payer}
        fault={faults.payer ?? ''}
        onInput={set('payer')}
      />
      <TextField label={words.collector} longest={200} value={facts.collector} onInput={set('collector')} />
      <TextField label={words.note} longest={500} value={facts.note} onInput={set('note')} />
      <div class={questions.length > 0 || isAsking ? 'asked' : 'stay'}>
        {count > 0 && (
          <p class="fault" role="alert">
            {words.faults(count)}
          </p>
        )}
        {questions.length > 0 ? (
          <Question
            // Other questions are asked anew.
            key={questions.map(({ id }) => id).join()}
            label={label}
            lines={[words.notKept, ...questions.map(({ text }) => text)]}
            yes={questions.some(({ isRepeat }) => isRepeat) ? words.anotherPayment : words.keepAnyway}
            no={words.notYet}
            isWarning
            onYes={() => onKeep(questions)}
            onNo={stay}
          />
        ) : isAsking ? (
          <Question
            label={label}
            lines={[
              words.question(ticked.length, total, unit.name),
              words.facts(facts.voucher.trim(), facts.day, place, facts.payer.trim()),
              ...(board.declaredUntilNow === null ? [] : [BY_LIST_PAGE.firstLine(board.declaredUntilNow)]),
            ]}
            yes={words.keepNow}
            no={words.notYet}
            onYes={() => {
              setAsking(false);
              onKeep([]);
            }}
            onNo={stay}
          />
        ) : (
          <button type="submit" class="main wide" ref={opener}>
            {label}
          </button>
        )}
      </div>
    </form>
  );
}
