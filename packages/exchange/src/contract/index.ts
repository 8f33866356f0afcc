export {
  type HubConnectorSubject,
  type HubTrouble,
  type HubUnderTest,
  hubConnectorContract,
} from "./hub-connector-contract.ts";
