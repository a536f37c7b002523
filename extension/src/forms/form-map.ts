// SPDX-License-Identifier: Apache-2.0
// A form map says, as dated data, how a portal's fields and choices are known: labels in several languages, names, types
// and order. A newer map changes those and the limits; it cannot add a host (portals.json and the manifest name those).

import type { FormKind } from './form-draft';
import complaintRoles from './maps/complaint-roles.json';
import forms from './maps/forms.json';
import personRoles from './maps/person-roles.json';
import workRoles from './maps/work-roles.json';
import type { Phrase } from './phrase';
import type { FieldRole } from './plan';

export interface RoleMap extends Phrase {
  /** choice: one of several options; lines: one entry a line; text: free text; place: a choice or free text. */
  kind: 'choice' | 'lines' | 'text' | 'place';
  /** Choices come before what depends on them. */
  order: number;
  /** Names of the field, for fields without a label. */
  names: string;
  /** Types of input it may stand in. */
  types?: string;
  /** Most entries of a `lines` field. */
  limit?: number;
  /** Labels of fields that show that the form asks for it in parts, `|` between them. */
  parts?: string;
  /** Words by which the label means the owner of the right, also where an agent fills the form. */
  holder?: string;
  /** Our value → the options that mean it. */
  choices?: Record<string, Phrase>;
}

export interface KindMap {
  /** Forms of one family share a title; a title of another family means another form. */
  family: string;
  titles: string[];
  /** Without one of these the form is not recognised. */
  core: FieldRole[];
  /** Said to be missing when the form has no field for it. */
  expected: FieldRole[];
  roles: [FieldRole, RoleMap][];
  /** Most links this form takes, where it is fewer than the role's. */
  limit: number | null;
}

export interface FormMap {
  name: string;
  dated: string;
  hosts: string[];
  /** Words that never change what a label is for. */
  aside: string;
  /** Words by which a part of the form is about somebody else. */
  foreign: string;
  /** Words of headings over the fields of the owner of the right, and over those of who acts for them. */
  owners: string;
  agents: string;
  forms: Record<FormKind, KindMap>;
}

interface KindData {
  family: string;
  titles: string;
  core: string;
  roles: string;
  also: string;
  /** Role → the entry that says how it is known on this form. */
  as?: Record<string, string>;
  limit?: number;
}

const split = (list: string): FieldRole[] => list.split(' ').filter((word) => word !== '') as FieldRole[];

function kindMap(data: KindData): KindMap {
  const known = { ...complaintRoles.roles, ...workRoles.roles, ...personRoles.roles } as unknown as Record<
    string,
    RoleMap
  >;
  return {
    family: data.family,
    titles: data.titles.split('|').map((title) => title.trim()),
    core: split(data.core),
    expected: split(data.roles),
    roles: [...split(data.roles), ...split(data.also)]
      .map((role): [FieldRole, RoleMap] => [role, known[data.as?.[role] ?? role]!])
      .sort(([, a], [, b]) => a.order - b.order),
    limit: data.limit ?? null,
  };
}

const map: FormMap = {
  name: forms.name,
  dated: forms.dated,
  hosts: forms.hosts,
  aside: forms.aside,
  foreign: personRoles.foreign,
  owners: personRoles.owners,
  agents: personRoles.agents,
  forms: Object.fromEntries(
    Object.entries(forms.forms as Record<string, KindData>).map(([kind, data]) => [kind, kindMap(data)]),
  ) as Record<FormKind, KindMap>,
};

/** The map for a portal's address; null for any host that is not on the list, other schemes and ports included. */
export function formMapFor(url: string): FormMap | null {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  if (address.protocol !== 'https:' || address.port !== '') return null;
  if (address.username !== '' || address.password !== '') return null;
  return map.hosts.includes(address.hostname) ? map : null;
}
