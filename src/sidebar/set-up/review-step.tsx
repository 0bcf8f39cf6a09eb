import type { SetUpForm } from '../../actions/set-up-form.ts';
import { repeatedNames, tabTitleOf } from '../../domain/register.ts';
import { AT_ONCE, REVIEW } from '../../text/vi-set-up-steps.ts';
import { changedSettings, type Draft, isChanged, leftovers } from './draft.ts';
import { FaultList } from './fault-list.tsx';
import { settingId } from './setting-input.tsx';
import { type Fault, stepOf } from './steps.ts';
import { nameOf, unitId } from './units-step.tsx';

/** What the last step will do, before it does it. */
export function ReviewStep({
  form,
  draft,
  faults,
  stopped,
  onGo,
}: {
  form: SetUpForm;
  draft: Draft;
  faults: readonly Fault[];
  /** The person asked to write all the same. */
  stopped: boolean;
  /** Goes to a field of another step. */
  onGo: (fault: Pick<Fault, 'step' | 'id'>) => void;
}) {
  const { isSetUp } = form;
  const changed = changedSettings(form, draft);
  const left = leftovers(form, draft);
  const commune = form.settings.find(({ key }) => key === 'commune')?.standard ?? '';
  const tabless = draft.units.filter(({ line }) => !line?.itsTab);
  const mended = draft.units.filter((unit) => unit.line && isChanged(unit));
  const twins = repeatedNames(draft.units).flatMap(({ place, first }): Fault[] => {
    const [unit, other] = [draft.units[place], draft.units[first]];
    if (!unit || !other) return [];
    const sentence = REVIEW.repeatedName(unit.code, other.code);
    return [{ step: 'units', id: unitId(unit), label: nameOf(unit), sentence }];
  });
  const nothing = isSetUp && changed.length + tabless.length + mended.length === 0;
  return (
    <>
      {faults.length > 0 && <FaultList title={REVIEW.faults} faults={faults} focused={stopped} onGo={onGo} />}
      {nothing && <p>{REVIEW.nothing}</p>}
      <h3>{REVIEW.newTabs(tabless.length + (isSetUp ? 0 : AT_ONCE.length))}</h3>
      {!isSetUp && <p>{REVIEW.commonTabs}</p>}
      {tabless.length > 0 ? (
        <ul class="plain-list">
          {tabless.map((unit) => (
            <li key={unit.id}>
              {tabTitleOf(unit)}: {nameOf(unit)}
            </li>
          ))}
        </ul>
      ) : (
        isSetUp && <p>{REVIEW.noNewTabs}</p>
      )}
      <h3>{REVIEW.settings(isSetUp)}</h3>
      {changed.length === 0 && <p>{REVIEW.sameSettings(isSetUp)}</p>}
      <ul class="plain-list">
        {changed.map((field) => (
          <li key={field.key}>
            {field.label}: {REVIEW.change(field.value, draft.values[field.key] ?? '')}
          </li>
        ))}
      </ul>
      {mended.length > 0 && (
        <>
          <h3>{REVIEW.units}</h3>
          <p>{mended.map(nameOf).join(', ')}</p>
        </>
      )}
      {twins.length > 0 && (
        <FaultList title={REVIEW.repeatedNames} tone="remark" faults={twins} onGo={onGo} />
      )}
      {left.length > 0 && (
        <FaultList
          title={REVIEW.leftovers(commune)}
          tone="remark"
          faults={left.map(({ key, label, group, standard }) => ({
            step: stepOf(group),
            id: settingId(key),
            label,
            sentence: standard,
          }))}
          onGo={onGo}
        />
      )}
      {isSetUp && <p class="hint">{REVIEW.kept}</p>}
    </>
  );
}
