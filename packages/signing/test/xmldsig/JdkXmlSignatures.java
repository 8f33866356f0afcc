import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.security.cert.*;
import java.security.spec.*;
import java.util.*;
import javax.xml.crypto.*;
import javax.xml.crypto.dom.*;
import javax.xml.crypto.dsig.*;
import javax.xml.crypto.dsig.dom.*;
import javax.xml.crypto.dsig.keyinfo.*;
import javax.xml.crypto.dsig.spec.*;
import javax.xml.parsers.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.*;
import javax.xml.transform.stream.*;
import org.w3c.dom.*;

/** Verifies files (one line each, a word per signature), or signs one, with the XML signatures of the JDK. */
public class JdkXmlSignatures {
  static final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  static final String xades = "http://uri.etsi.org/01903/v1.3.2#";

  public static void main(String[] words) throws Exception {
    List<String> rest = Arrays.asList(words).subList(1, words.length);
    if (words[0].equals("verify")) for (String file : rest) System.out.println(verify(file));
    else for (int i = 0; i < rest.size(); i += 7) sign(rest.subList(i, i + 7).toArray(new String[0]));
  }

  static Document parse(String file) throws Exception {
    DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
    builders.setNamespaceAware(true);
    builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return builders.newDocumentBuilder().parse(new File(file));
  }

  static void nameIds(Node node, DOMCryptoContext context) {
    if (node instanceof Element element && element.hasAttribute("Id")) {
      element.setIdAttribute("Id", true);
      context.setIdAttributeNS(element, null, "Id");
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) nameIds(child, context);
  }

  static String verify(String file) throws Exception {
    Document document = parse(file);
    NodeList found = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      KeySelector leaf = new KeySelector() {
        public KeySelectorResult select(KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
          for (Object part : info.getContent())
            if (part instanceof X509Data data)
              for (Object item : data.getContent())
                if (item instanceof X509Certificate certificate) return certificate::getPublicKey;
          throw new IllegalStateException("no certificate");
        }
      };
      DOMValidateContext context = new DOMValidateContext(leaf, found.item(i));
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      nameIds(document.getDocumentElement(), context);
      try {
        answers.add(String.valueOf(factory.unmarshalXMLSignature(context).validate(context)));
      } catch (Exception error) {
        answers.add("refused");
      }
    }
    return String.join(" ", answers);
  }

  /** in, out, PKCS#8, certificate, kind of key, algorithm, layout: A or B, then +11 (Canonical XML 1.1), then +xades. */
  static void sign(String[] words) throws Exception {
    Document document = parse(words[0]);
    PrivateKey key = KeyFactory.getInstance(words[4]).generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(words[2]))));
    X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new FileInputStream(words[3]));
    boolean isB = words[6].startsWith("B");
    boolean isXades = words[6].endsWith("xades");
    boolean is11 = words[6].contains("+11");
    String form = is11 ? CanonicalizationMethod.INCLUSIVE_11 : isB ? CanonicalizationMethod.EXCLUSIVE : CanonicalizationMethod.INCLUSIVE;
    DigestMethod digest = factory.newDigestMethod(DigestMethod.SHA256, null);
    List<Transform> transforms = new ArrayList<>();
    transforms.add(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
    if (isB || is11) transforms.add(factory.newTransform(form, (TransformParameterSpec) null));
    Element data = isB ? (Element) document.getElementsByTagName("GIAYCHUNGSINH").item(0) : null;
    List<Reference> references = new ArrayList<>();
    references.add(factory.newReference(isB ? "#" + data.getAttribute("Id") : "", digest, transforms, null, "data"));
    List<XMLObject> objects = new ArrayList<>();
    Element container = (Element) document.getElementsByTagName("CHUKYDONVI").item(0);
    DOMSignContext context = new DOMSignContext(key, container);
    if (isXades) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      String text = "<x:QualifyingProperties xmlns:x='" + xades + "' xmlns:d='" + XMLSignature.XMLNS + "' Target='#jdk'><x:SignedProperties Id='properties'>"
        + "<x:SignedSignatureProperties>\n<x:SigningTime>2026-11-21T10:00:00.1234567+07:00</x:SigningTime><x:SigningCertificate><x:Cert><x:CertDigest><d:DigestMethod Algorithm='"
        + DigestMethod.SHA256 + "'/><d:DigestValue>" + Base64.getEncoder().encodeToString(hash) + "</d:DigestValue></x:CertDigest><x:IssuerSerial><d:X509IssuerName>"
        + certificate.getIssuerX500Principal().getName() + "</d:X509IssuerName><d:X509SerialNumber>" + certificate.getSerialNumber()
        + "</d:X509SerialNumber></x:IssuerSerial></x:Cert></x:SigningCertificate></x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties>";
      DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
      builders.setNamespaceAware(true);
      Document made = builders.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes("UTF-8")));
      Element properties = (Element) document.importNode(made.getDocumentElement(), true);
      objects.add(factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null));
      context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
      Transform own = factory.newTransform(form, (TransformParameterSpec) null);
      references.add(factory.newReference("#properties", digest, List.of(own), "http://uri.etsi.org/01903#SignedProperties", null));
    }
    SignedInfo info = factory.newSignedInfo(
      factory.newCanonicalizationMethod(form, (C14NMethodParameterSpec) null), factory.newSignatureMethod(words[5], null), references);
    KeyInfoFactory infos = factory.getKeyInfoFactory();
    KeyInfo keyInfo = infos.newKeyInfo(List.of(infos.newX509Data(List.of(certificate.getSubjectX500Principal().getName(), certificate))));
    nameIds(document.getDocumentElement(), context);
    factory.newXMLSignature(info, keyInfo, objects, "jdk", null).sign(context);
    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(new File(words[1])));
  }
}
