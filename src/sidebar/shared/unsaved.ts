/**
 * Tells the page around the sidebar whether something was typed here that is not in the workbook yet, so that it asks
 * before closing. Google closes a sidebar without asking anybody; there the message goes unheard.
 */
export function tellUnsaved(unsaved: boolean): void {
  window.parent.postMessage({ chungsuc: 'unsaved', unsaved }, '*');
}
