export { bhxhGateway } from "./bhxh/bhxh-gateway.ts";
export type { BhxhGatewayOptions } from "./bhxh/bhxh-gateway-options.ts";
export { bhxhPasswordName } from "./bhxh/bhxh-login.ts";
export {
  type BhxhReading,
  defaultUsualMessages,
  interpretBhxhAnswer,
} from "./bhxh/interpret-bhxh-answer.ts";
export { bhxhResultCodes } from "./bhxh/result-codes.ts";
export type { HubAnswer, HubCapabilities, HubConnector } from "./hub-connector.ts";
export { defaultTestFacilityCodes, type HubOptions } from "./hub-options.ts";
export type { HubEnvironment, HubEnvironmentOption } from "./wire/hub-address.ts";
