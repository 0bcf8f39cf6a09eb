import type { ComponentChildren } from 'preact';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { listWords, minuteWords, REMINDER_BOARD, UNITS } from '../../text/vi-reminder-board.ts';
import { day } from '../shared/vietnamese.ts';
import { useDesk } from './work.ts';

/** Who answers the phone there, and its number. */
export function Phone({ unit: { head, phone } }: { unit: BoardUnit }) {
  return (
    <p>
      {UNITS.phone}: <strong>{phone || REMINDER_BOARD.noPhone}</strong>
      {head !== '' && (
        <>
          {' '}
          (<bdi>{head}</bdi>)
        </>
      )}
    </p>
  );
}

export function LastContact({ unit: { last } }: { unit: BoardUnit }) {
  if (!last) return null;
  return (
    <p class="hint">
      {UNITS.last}: {UNITS.lastContact(last.channel, minuteWords(last.at), last.state)}
    </p>
  );
}

/** All that is known of a unit. */
export function Facts({ unit }: { unit: BoardUnit }) {
  const { dueDate, maxReminders } = useDesk().board;
  const { handedIn, invited, last, changes } = unit;
  const when = handedIn?.onTime ? 'before' : handedIn?.on === dueDate ? 'on' : 'after';
  return (
    <dl class="facts">
      <Fact name={UNITS.list}>{listWords(unit.list, invited)}</Fact>
      {!invited && (
        <Fact name={UNITS.handedIn}>
          {handedIn ? UNITS.handedInOn(day(handedIn.on), when) : UNITS.notHandedIn}
        </Fact>
      )}
      {changes > 0 && <Fact name={UNITS.changes}>{UNITS.times(changes)}</Fact>}
      {!invited && <Fact name={UNITS.signed}>{unit.signedOn ? day(unit.signedOn) : UNITS.notSigned}</Fact>}
      <Fact name={UNITS.money}>{unit.paidUntil ? UNITS.moneyUntil(day(unit.paidUntil)) : UNITS.noMoney}</Fact>
      <Fact name={UNITS.reminders}>
        {invited ? UNITS.times(unit.reminders) : UNITS.remindersOf(unit.reminders, maxReminders)}
      </Fact>
      <Fact name={UNITS.contact}>
        {last ? UNITS.lastContact(last.channel, minuteWords(last.at), last.state) : UNITS.noContact}
      </Fact>
      {unit.head !== '' && (
        <Fact name={UNITS.head}>
          <bdi>{unit.head}</bdi>
        </Fact>
      )}
      <Fact name={UNITS.phone}>{unit.phone || REMINDER_BOARD.noPhone}</Fact>
      <Fact name={UNITS.address}>
        <bdi>{unit.to || REMINDER_BOARD.noAddressYet}</bdi>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
