import type { StatementBoard } from '../../actions/statement-board.ts';
import { STEP_WORDS } from '../../text/vi-source.ts';
import { RESULT as words } from '../../text/vi-statement-page.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { Certain } from './certain.tsx';
import { amountOf, type Credit, type Heaps, type Taken } from './choices.ts';
import { CreditList } from './credit-list.tsx';
import { useDesk } from './desk.ts';
import { Proposed } from './proposed.tsx';

interface Props {
  readonly board: StatementBoard;
  readonly heaps: Heaps;
  readonly taken: readonly Taken[];
  readonly onBack: () => void;
  readonly onAnother: () => void;
  readonly onStore: () => void;
}

/** Whose each credit is, as far as it can be told; nothing is written before it was seen and agreed to. */
export function ResultStep({ board, heaps, taken, onBack, onAnother, onStore }: Props) {
  const { certain, proposed, unmatched, internal } = heaps;
  return (
    <>
      <div class="row">
        <button type="button" class="small" onClick={onBack}>
          {STEP_WORDS.back}
        </button>
        {taken.length === 0 ? (
          <button type="button" class="small" onClick={onAnother}>
            {words.another}
          </button>
        ) : (
          <AskFirst
            label={words.another}
            className="small"
            disabled={false}
            question={words.anotherQuestion(taken.length)}
            yes={words.anotherNow}
            no={words.stay}
            onYes={onAnother}
          />
        )}
      </div>
      {certain.length + proposed.length + unmatched.length === 0 && <p>{words.nothing}</p>}
      {certain.length > 0 && <Certain credits={certain} />}
      {proposed.length > 0 && <Proposed credits={proposed} />}
      {unmatched.length > 0 && (
        <details>
          <summary>
            <h3>{words.unmatched(unmatched.length, totalOf(unmatched))}</h3>
          </summary>
          <p class="hint">{words.unmatchedHint}</p>
          <CreditList credits={unmatched} />
        </details>
      )}
      {board.alreadyImported > 0 && (
        <p class="hint">{words.imported(board.alreadyImported, board.alreadyImportedTotal)}</p>
      )}
      {internal.length > 0 && (
        <details>
          <summary>
            <h3>{words.internal(internal.length, totalOf(internal))}</h3>
          </summary>
          <p class="hint">{words.internalHint}</p>
          <CreditList credits={internal} />
        </details>
      )}
      <StoreBar heaps={heaps} taken={taken} onStore={onStore} />
    </>
  );
}

/** The sum of what was transferred. */
function totalOf(credits: readonly Credit[]): number {
  return amountOf(credits.map(({ line }) => line));
}

function StoreBar({ heaps, taken, onStore }: Pick<Props, 'heaps' | 'taken' | 'onStore'>) {
  const { choices } = useDesk();
  const total = amountOf(taken.map(({ line }) => line));
  const open = total - amountOf(taken.flatMap(({ shares }) => shares));
  const isTaken = ({ line }: Credit) => choices.get(line.row)?.kind === 'take';
  const left = words.questionLeft(
    [...heaps.certain, ...heaps.proposed].filter((credit) => !isTaken(credit)).length,
    heaps.unmatched.filter((credit) => !isTaken(credit)).length,
  );
  const question = [
    words.question(taken.length, total),
    open > 0 ? words.questionOpen(open) : '',
    left === '' ? '' : words.notStored(left),
  ];
  return (
    <div class="buttons stay">
      {taken.length === 0 && <p class="hint">{words.nothingTaken}</p>}
      {taken.length > 0 && (
        <AskFirst
          // Another choice is another question.
          key={question.join('\n')}
          label={words.store(taken.length, total)}
          className="main wide"
          disabled={false}
          question={question.filter((part) => part !== '').join(' ')}
          yes={words.storeNow}
          no={words.notYet}
          onYes={onStore}
        />
      )}
    </div>
  );
}
