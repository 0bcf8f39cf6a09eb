import { isRemote, type Remote } from './remote.ts';

/** The objects that were handed to a realm, by number. */
export class Handles {
  private readonly byId: Remote[] = [];
  private readonly ids = new Map<Remote, number>();

  get(id: number): Remote | undefined {
    return this.byId[id];
  }

  /** A value as it crosses into the realm: JSON, with the description of an object in the place of the object. */
  outgoing(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.outgoing(item));
    return isRemote(value) ? { $remote: this.description(value) } : value;
  }

  /** A value as it came from the realm: a number of an object becomes the object. */
  incoming(value: unknown): unknown {
    const id = (value as { $remote?: number } | null)?.$remote;
    return id === undefined ? value : this.byId[id];
  }

  private description(object: Remote): object {
    const properties = Object.entries(object.properties).map(([key, value]) => [key, this.outgoing(value)]);
    return {
      id: this.idOf(object),
      type: object.type,
      methods: Object.keys(object.methods),
      properties: Object.fromEntries(properties),
    };
  }

  private idOf(object: Remote): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = this.byId.push(object) - 1;
    this.ids.set(object, id);
    return id;
  }
}
