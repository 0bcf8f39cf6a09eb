import { useId } from 'preact/hooks';
import { readDate } from '../../domain/date-cells.ts';
import { isoDate, vietnameseDate } from '../../domain/dates.ts';
import { day } from './vietnamese.ts';
import './day-field.css';

interface Props {
  readonly label: string;
  readonly calendar: string;
  readonly hint: string;
  /** As typed: 19/5/2024. */
  readonly value: string;
  readonly fault: string;
  /** The campaign's, for a day without one. */
  readonly year: number;
  /** The first and the last day that can be picked, as 2024-05-19. */
  readonly from: string;
  readonly until: string;
  readonly onInput: (typed: string) => void;
}

/**
 * A day, typed as people here write it or picked in a calendar. A browser writes the days of its own field in its own
 * language, month first for some, so that field gives the calendar alone.
 */
export function DayField({ label, calendar, hint, value, fault, year, from, until, onInput }: Props) {
  const id = useId();
  const reading = readDate({ kind: 'text', value }, year);
  const picked = reading.ok && reading.value ? reading.value : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="day">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={30}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-hint ${id}-fault`}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={() => picked && onInput(vietnameseDate(picked))}
        />
        <input
          type="date"
          aria-label={calendar}
          title={calendar}
          min={from}
          max={until}
          value={picked ? isoDate(picked) : ''}
          onChange={(event) => event.currentTarget.value !== '' && onInput(day(event.currentTarget.value))}
        />
      </div>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="fault" id={`${id}-fault`}>
        {fault}
      </p>
    </div>
  );
}
