export {
  contract,
  list,
  name,
  text,
  type Contract,
  type ContractEntry,
  type ContractKey,
  type FixedName,
} from './contract.ts';
export { parameterName } from './parameter-name.ts';
