/** `Loại`: what a unit is. It decides which form its tab has and which group of the summary it stands in. */
export const ORG_KINDS = [
  'office',
  'school',
  'healthStation',
  'otherOffice',
  'hamlet',
  'business',
  'donor',
] as const;

export type OrgKind = (typeof ORG_KINDS)[number];

/** Businesses and donors are invited and thanked (II.1): they owe no list and no money, and no clock reminds them. */
export function isInvited(kind: OrgKind | undefined): boolean {
  return kind === 'business' || kind === 'donor';
}

/** The four forms of a unit's tab. */
export type ListForm = 'staff' | 'hamlet' | 'business' | 'donor';

export const FORM_OF: Readonly<Record<OrgKind, ListForm>> = {
  office: 'staff',
  school: 'staff',
  healthStation: 'staff',
  otherOffice: 'staff',
  hamlet: 'hamlet',
  business: 'business',
  donor: 'donor',
};

/** The summary's group of each kind, in its order. */
export const GROUP_OF: Readonly<Record<OrgKind, string>> = {
  office: 'I',
  school: 'II',
  healthStation: 'III',
  otherOffice: 'IV',
  hamlet: 'V',
  business: 'VI',
  donor: 'VII',
};
