/** What the simulator knows of the axis, written down from the description alone, not from the connector. */

export const loginPath = "/api/auth/login";
export const pushPath = "/api/platform/data-sync/push";

/** The result codes that the simulator gives, and what a client should do with each. @official res_code */
export const axisResultCodes: Readonly<
  Record<
    string,
    | "received"
    | "mend-and-send-new"
    | "log-in-again"
    | "send-again"
    | "ask-a-person"
    | "ask-about-key"
    | "ask-about-account"
  >
> = {
  PS_DS_SAVE_SUCCESS: "received",
  CM_INVALID_REQUEST: "mend-and-send-new",
  PS_DS_VERIFY_FAIL: "mend-and-send-new",
  PS_CCCD_DUPLICATE_IN_6_MONTHS: "mend-and-send-new",
  PS_DS_RSA_SIGNATURE_INVALID: "ask-about-key",
  PS_DS_RSA_SIGNATURE_MISSING: "ask-about-key",
  PS_DS_CA_SIGNATURE_MISSING: "ask-about-key",
  CM_AUTH_EXPIRED: "log-in-again",
  CM_AUTH_INVALID: "log-in-again",
  CM_AUTH_ACCOUNT_FAIL: "ask-about-account",
  CM_SYSTEM_ERROR: "send-again",
  PS_NEW_CODE: "ask-a-person",
};

/** A session of the simulator, in seconds. @official data.duration */
export const sessionSeconds = 6000;

/** Larger messages are turned away. */
export const longestMessage = 10 * 1024 * 1024;
