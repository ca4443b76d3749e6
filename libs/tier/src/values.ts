import type { Contract, ContractEntry } from '@shopwatch/contract';

/** What reading an entry gives. */
export type ValueOf<Entry extends ContractEntry> = Entry['kind'] extends 'list' ? string[] : string;

/** A value for every entry of a contract; a missing, misspelt or wrongly shaped one does not compile. */
export type Published<Of extends Contract> = { readonly [Key in keyof Of]: ValueOf<Of[Key]> };

/** The value of a stack's output and what it is; several values are joined by commas. */
export type Output = readonly [value: string | readonly string[], description: string];
