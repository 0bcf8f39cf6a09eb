/** Thrown when a mail certainly has not left this machine; the message is the sentence for the person. */
export class MailNotSent extends Error {
  override readonly name: string = 'MailNotSent';
}

/** Thrown when the server was there and would not take this very mail: others may well go. */
export class MailRefused extends MailNotSent {
  override readonly name: string = 'MailRefused';
}
