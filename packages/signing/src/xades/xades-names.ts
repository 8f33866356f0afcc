/** The namespaces of XAdES: the properties, and those that came later. */
export const xadesNamespace = "http://uri.etsi.org/01903/v1.3.2#";
export const xadesNamespace141 = "http://uri.etsi.org/01903/v1.4.1#";
/** What a Reference to the signed properties calls them. */
export const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";
