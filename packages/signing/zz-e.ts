export { completeSignature, prepareSignature } from "@benhan/signing";
