import { useEffect } from 'preact/hooks';

/**
 * Tells the page around the sidebar whether something was typed here that is not in the workbook yet, so that it asks
 * before closing. Google closes a sidebar without asking anybody; there the message goes unheard.
 */
export function tellUnsaved(unsaved: boolean): void {
  window.parent.postMessage({ chungsuc: 'unsaved', unsaved }, '*');
}

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
