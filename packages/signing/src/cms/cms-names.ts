/** Object identifiers of CMS, CAdES and time-stamps. */
export const cmsOid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  /** OCSP answers among the revocation information: whole ones (RFC 5940), and the inner part alone (older CAdES). */
  ocspResponse: "1.3.6.1.5.5.7.16.2",
  basicOcspResponse: "1.3.6.1.5.5.7.48.1.1",
} as const;

/** Types of the attributes that are read or written. */
export const attributeOid = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  counterSignature: "1.2.840.113549.1.9.6",
  algorithmProtection: "1.2.840.113549.1.9.52",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  signaturePolicy: "1.2.840.113549.1.9.16.2.15",
  signatureTimeStamp: "1.2.840.113549.1.9.16.2.14",
  contentTimeStamp: "1.2.840.113549.1.9.16.2.20",
  archiveTimeStampV3: "0.4.0.1733.2.4",
  hashIndexV3: "0.4.0.19122.1.5",
} as const;
