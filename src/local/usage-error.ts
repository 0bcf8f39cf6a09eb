/** Thrown when the command line cannot be followed; the message is the sentence for the person. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
