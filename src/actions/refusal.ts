/** Thrown when an action cannot be done on this workbook at all; the message is a sentence for people. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
