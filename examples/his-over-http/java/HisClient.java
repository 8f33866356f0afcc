import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HIS viết bằng Java: lưu một lượt khám, ký bằng khóa của mình, xếp hàng gửi, chờ kết quả, in biên nhận.
 * A hospital system in Java: archives a visit, signs with a key of its own, queues, waits, prints the receipts.
 *
 * JDK 11 trở lên, không cần thư viện nào / JDK 11 or later, no library.
 *
 *   java HisClient.java http://127.0.0.1:8477 luot-kham.json khoa.p12
 *
 * BENHAN_TOKEN: mã truy cập / the token. HIS_P12_PASSWORD: mật khẩu của khóa / the password of the key.
 */
public class HisClient {
  private static final HttpClient http = HttpClient.newHttpClient();

  private final String url;
  private final String token;

  HisClient(String url, String token) {
    this.url = url;
    this.token = token;
  }

  public static void main(String[] args) throws Exception {
    var his = new HisClient(args[0], System.getenv("BENHAN_TOKEN"));
    var visit = Files.readString(Path.of(args[1]));

    // 1. Lưu. Gửi lại cùng nội dung không ghi thêm gì, nên đường truyền đứt thì cứ gọi lại.
    // 1. Archive. The same content sent again writes nothing: after a broken line just call again.
    var archived = his.post("/dossiers", "{\"visit\":" + visit + "}");
    var source = part(archived, "source", '{', '}');
    System.out.println("archived " + source + " version " + number(archived, "version"));

    // 2. Ký hai bước: dịch vụ cho biết phải ký byte nào, khóa không rời khỏi đây.
    // 2. Sign in two steps: the service says which bytes, the key does not leave this place.
    var dossier = fileOfKind(archived, "bhyt-dossier");
    var key = openKey(Path.of(args[2]), System.getenv("HIS_P12_PASSWORD"));
    var signed = his.sign(dossier, key);
    System.out.println("signed " + signed.length() + " characters of base64");

    // 3. Xếp hàng: lưu tệp đã ký cùng lượt khám và gửi, trong một lần ghi.
    // 3. Queue: the signed file is kept with the visit and sent, in one commit.
    var document = dossier.replace("\"" + text(dossier, "bytes") + "\"", "\"" + signed + "\"");
    var request = "{\"hub\":\"bhxh\",\"source\":" + source + ",\"document\":" + document + "}";
    var entryId = text(his.post("/outbox", request), "entryId");
    System.out.println("queued " + entryId);

    // 4. Chờ: dịch vụ tự gửi lại khi cổng bận. dead, held: người phải xem text và nextStep.
    // 4. Wait: the service repeats by itself while the hub is busy. dead, held: a person looks at text and nextStep.
    String state;
    String entry;
    do {
      Thread.sleep(200);
      entry = his.get("/outbox/" + entryId);
      state = text(entry, "state");
    } while (state.equals("queued") || state.equals("leased"));
    System.out.println(state + (state.equals("delivered") ? "" : " " + entry));

    // 5. Biên nhận của từng lần gửi / the receipt of each attempt.
    System.out.println(his.get("/receipts?entry=" + entryId));
    if (!state.equals("delivered")) System.exit(1);
  }

  /** The file with a signature, in base64. */
  String sign(String file, Key key) throws Exception {
    var certificate = Base64.getEncoder().encodeToString(key.certificate);
    var prepared = post("/signatures/prepare", "{"
        + "\"kind\":\"" + text(file, "kind") + "\",\"contentType\":\"" + text(file, "contentType") + "\","
        + "\"bytes\":\"" + text(file, "bytes") + "\",\"certificate\":\"" + certificate + "\","
        + "\"algorithms\":[\"rsa-sha256\"]}");
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.secret);
    signature.update(Base64.getDecoder().decode(text(prepared, "toBeSigned")));
    var value = Base64.getEncoder().encodeToString(signature.sign());
    // `prepared` được gửi lại nguyên vẹn / goes back as it came.
    var state = prepared.substring(prepared.indexOf("\"prepared\":") + 11, prepared.length() - 1);
    return text(post("/signatures/complete", "{\"prepared\":" + state + ",\"value\":\"" + value + "\"}"), "bytes");
  }

  String post(String path, String json) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)).build());
  }

  String get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
  }

  /** 2xx; anything else is a problem with Vietnamese and English text, and findings that name every place. */
  private String send(HttpRequest request) throws Exception {
    var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    return answer.body();
  }

  /** A private key and its certificate in DER. */
  static final class Key {
    final PrivateKey secret;
    final byte[] certificate;

    Key(PrivateKey secret, byte[] certificate) {
      this.secret = secret;
      this.certificate = certificate;
    }
  }

  static Key openKey(Path file, String password) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var stream = new FileInputStream(file.toFile())) {
      store.load(stream, password.toCharArray());
    }
    var alias = store.aliases().nextElement();
    var secret = (PrivateKey) store.getKey(alias, password.toCharArray());
    return new Key(secret, store.getCertificate(alias).getEncoded());
  }

  // JSON: HIS thật dùng thư viện của mình (Jackson, Gson); ở đây vài dòng là đủ cho các câu trả lời này.
  // JSON: a real system uses the library that it has; for these answers a few lines do.

  static String text(String json, String name) {
    return group(json, "\"" + name + "\":\"([^\"\\\\]*)\"");
  }

  static String number(String json, String name) {
    return group(json, "\"" + name + "\":(\\d+)");
  }

  /** An object without objects in it. */
  static String part(String json, String name, char open, char close) {
    var from = json.indexOf("\"" + name + "\":" + open) + name.length() + 3;
    return json.substring(from, json.indexOf(close, from) + 1);
  }

  static String fileOfKind(String json, String kind) {
    var files = json.substring(json.indexOf("\"files\":["));
    var from = files.indexOf("{\"kind\":\"" + kind + "\"");
    if (from < 0) throw new IllegalStateException("no file " + kind);
    return files.substring(from, files.indexOf('}', from) + 1);
  }

  private static String group(String json, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(json);
    if (!found.find()) throw new IllegalStateException("not found: " + pattern);
    return found.group(1);
  }
}
