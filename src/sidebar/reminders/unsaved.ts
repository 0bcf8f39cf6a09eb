import { useEffect } from 'preact/hooks';
import { tellUnsaved } from '../shared/unsaved.ts';

/** The fields that hold something which is not in the workbook. */
const typedIn = new Set<string>();

/** The page around is told when the first field is typed into, and when the last one is empty again. */
export function useUnsaved(field: string, unsaved: boolean): void {
  useEffect(() => {
    note(field, unsaved);
    return () => note(field, false);
  }, [field, unsaved]);
}

function note(field: string, unsaved: boolean): void {
  const before = typedIn.size > 0;
  if (unsaved) typedIn.add(field);
  else typedIn.delete(field);
  if (typedIn.size > 0 !== before) tellUnsaved(!before);
}
