declare const __SAMPLE_XML__: string;

/** An invented file with a few faults, which the build puts here. */
export const sampleXml: string = __SAMPLE_XML__;
