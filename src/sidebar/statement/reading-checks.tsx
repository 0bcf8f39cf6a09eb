import { vietnameseDate } from '../../domain/dates.ts';
import type { StatementReading } from '../../domain/statement.ts';
import { ROLE_WORDS, STATEMENT_COLUMNS as words } from '../../text/vi-statement-page.ts';
import { FAULT_WORDS, STATEMENT_READ } from '../../text/vi-statement-read.ts';
import { money } from '../shared/vietnamese.ts';

const SHOWN_CREDITS = 3;
const SHOWN_FAULTS = 20;

/** What is read of the statement, and whether the bank's own figures agree with it. */
export function ReadingChecks({ reading }: { reading: StatementReading }) {
  const { rows, credits, creditTotal, faults } = reading;
  return (
    <section class="checks" aria-label={words.checks}>
      <p aria-live="polite">
        <strong>{words.read(rows, credits.length, creditTotal)}</strong>
      </p>
      <BalanceWords reading={reading} />
      <TotalWords reading={reading} />
      {faults.length > 0 && (
        <ul class="faults">
          {faults.slice(0, SHOWN_FAULTS).map(({ row, field, code }) => (
            <li key={`${row} ${field} ${code}`}>{STATEMENT_READ.fault(row, FAULT_WORDS[code])}</li>
          ))}
          {faults.length > SHOWN_FAULTS && <li>{words.moreFaults(faults.length - SHOWN_FAULTS)}</li>}
        </ul>
      )}
      <FirstCredits credits={credits.slice(0, SHOWN_CREDITS)} />
    </section>
  );
}

function BalanceWords({ reading: { balance } }: { reading: StatementReading }) {
  if (balance === 'absent') return <p class="hint">{words.balanceAbsent}</p>;
  if (balance === 'agrees') return <p class="good">{words.balanceAgrees}</p>;
  return <p class="notice">{STATEMENT_READ.balanceBroken(balance.brokenAt)}</p>;
}

function TotalWords({
  reading: { declaredCreditTotal: declared, creditTotal },
}: {
  reading: StatementReading;
}) {
  if (declared === undefined) return null;
  return declared === creditTotal ? (
    <p class="good">{words.totalAgrees}</p>
  ) : (
    <p class="notice">{STATEMENT_READ.totalDiffers(declared, creditTotal)}</p>
  );
}

/** Whether the columns are the right ones shows at a glance. */
function FirstCredits({ credits }: { credits: StatementReading['credits'] }) {
  if (credits.length === 0) return null;
  return (
    <>
      <h3>{words.firstCredits}</h3>
      <ul class="first">
        {credits.map(({ row, on, amount, text, reference }) => (
          <li key={row}>
            <p>
              <strong>{money(amount)}</strong> <span class="hint">{vietnameseDate(on)}</span>
            </p>
            <p class="memo">
              <bdi>{text}</bdi>
            </p>
            {reference !== '' && (
              <p class="hint">
                {ROLE_WORDS.reference}: <bdi>{reference}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
