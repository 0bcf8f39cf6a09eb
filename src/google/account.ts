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

function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
