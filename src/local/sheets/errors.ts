/** What Google answers when a call cannot be done: thrown by the stand-in with Google's own code, status and words. */
export class ApiError extends Error {
  readonly code: number;
  readonly status: string;

  constructor(code: number, status: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

/** A call that is understood and refused (HTTP 400). */
export function invalid(message: string): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message);
}

/** A spreadsheet that is not here, or not yours (HTTP 404). */
export function notFound(): ApiError {
  return new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
}

/** A part of Google's API that this stand-in leaves out, named so that nobody takes silence for success. */
export function notImplemented(what: string): ApiError {
  return new ApiError(501, 'UNIMPLEMENTED', `Not implemented by the local Sheets service: ${what}`);
}

/** Puts Google's "Invalid requests[3].updateCells: " before the reason. */
export function inRequest(error: ApiError, index: number, kind: string): ApiError {
  return new ApiError(error.code, error.status, `Invalid requests[${index}].${kind}: ${error.message}`);
}
