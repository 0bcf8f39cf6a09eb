/** An error as a service of Google throws it. In the realm it is an Error with the same name, message and details. */
export class ServiceError extends Error {
  readonly details: unknown;

  constructor(message: string, name = 'Exception', details?: unknown) {
    super(message);
    this.name = name;
    this.details = details;
  }

  static of({ name, message, details }: ErrorParts): ServiceError {
    return new ServiceError(message, name, details);
  }
}

/** What of an error can cross. */
export interface ErrorParts {
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}

export function errorParts(error: unknown): ErrorParts {
  if (error instanceof ServiceError)
    return { name: error.name, message: error.message, details: error.details };
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}
