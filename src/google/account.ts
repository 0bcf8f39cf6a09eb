/**
 * The e-mail of who runs the script, or '' when Google does not tell (often so outside one Workspace domain):
 * a note for the log, never a proof of who acts.
 */
export function currentAccount(): string {
  return told(() => Session.getActiveUser().getEmail());
}

/** The account whose triggers and mails these are; Google tells it where it does not tell who is at the screen. */
export function owner(): string {
  return told(() => Session.getEffectiveUser().getEmail()) || currentAccount();
}

/** Whatever else a service that is out of order answers is nobody's address, and would stand in the log for good. */
function told(ask: () => string): string {
  try {
    const answer = ask();
    return /^[^\s@]+@[^\s@]+$/.test(answer) ? answer : '';
  } catch {
    return '';
  }
}
