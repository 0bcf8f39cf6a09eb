/**
 * The e-mail of who runs the script, or '' when Google does not tell (often so outside one Workspace domain):
 * a note for the log, never a proof of who acts.
 */
export function currentAccount(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}
