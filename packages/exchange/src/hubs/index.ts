export { type BhxhGatewayOptions, bhxhGateway, defaultTestFacilityCodes } from "./bhxh/bhxh-gateway.ts";
export { bhxhPasswordName } from "./bhxh/bhxh-session.ts";
export {
  type BhxhReading,
  defaultUsualMessages,
  interpretBhxhAnswer,
} from "./bhxh/interpret-bhxh-answer.ts";
export { bhxhResultCodes } from "./bhxh/result-codes.ts";
export type { HubAnswer, HubCapabilities, HubConnector } from "./hub-connector.ts";
