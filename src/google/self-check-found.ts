/** What a step of the self-check found wrong by itself; the message is the remedy. */
export class Found extends Error {}
