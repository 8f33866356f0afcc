// HIS viết bằng C#: lưu một lượt khám, ký bằng khóa của mình, xếp hàng gửi, chờ kết quả, in biên nhận.
// A hospital system in C#: archives a visit, signs with a key of its own, queues, waits, prints the receipts.
//
// .NET 6 trở lên, không cần thư viện nào. Chưa được biên dịch trong kho mã này; bản Java bên cạnh thì có.
// .NET 6 or later, no library. Not compiled in this repository; the Java client beside it is.
//
//   dotnet run -- http://127.0.0.1:8477 luot-kham.json khoa.p12

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

var (url, visitFile, keyFile) = (args[0], args[1], args[2]);
using var http = new HttpClient { BaseAddress = new Uri(url) };
var token = Environment.GetEnvironmentVariable("BENHAN_TOKEN");
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
// Khóa trong USB token: lấy chứng thư từ kho Windows (X509Store), phần còn lại như nhau.
// A key in a USB token: take the certificate out of the Windows store (X509Store), the rest is the same.
using var certificate = new X509Certificate2(keyFile, Environment.GetEnvironmentVariable("HIS_P12_PASSWORD"));

// 1. Lưu. Gửi lại cùng nội dung không ghi thêm gì, nên đường truyền đứt thì cứ gọi lại.
// 1. Archive. The same content sent again writes nothing: after a broken line just call again.
var visit = JsonNode.Parse(File.ReadAllText(visitFile));
var archived = await Post("/dossiers", new JsonObject { ["visit"] = visit });
var source = archived["source"]!;
Console.WriteLine($"archived {source.ToJsonString()} version {archived["version"]}");

// 2. Ký hai bước: dịch vụ cho biết phải ký byte nào, khóa không rời khỏi đây.
// 2. Sign in two steps: the service says which bytes, the key does not leave this place.
var dossier = archived["files"]!.AsArray().First(file => (string)file!["kind"]! == "bhyt-dossier")!;
var prepared = await Post("/signatures/prepare", new JsonObject
{
    ["kind"] = Copy(dossier["kind"]!),
    ["contentType"] = Copy(dossier["contentType"]!),
    ["bytes"] = Copy(dossier["bytes"]!),
    ["certificate"] = Convert.ToBase64String(certificate.RawData),
    ["algorithms"] = new JsonArray("rsa-sha256"),
});
using var key = certificate.GetRSAPrivateKey()!;
var toBeSigned = Convert.FromBase64String((string)prepared["toBeSigned"]!);
var value = key.SignData(toBeSigned, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
var signed = await Post("/signatures/complete", new JsonObject
{
    ["prepared"] = Copy(prepared["prepared"]!), // gửi lại nguyên vẹn / goes back as it came
    ["value"] = Convert.ToBase64String(value),
});

// 3. Xếp hàng: lưu tệp đã ký cùng lượt khám và gửi, trong một lần ghi.
// 3. Queue: the signed file is kept with the visit and sent, in one commit.
var document = Copy(dossier);
document["bytes"] = Copy(signed["bytes"]!);
var queued = await Post("/outbox", new JsonObject
{
    ["hub"] = "bhxh",
    ["source"] = Copy(source),
    ["document"] = document,
});
var entryId = (string)queued["entryId"]!;
Console.WriteLine($"queued {entryId}");

// 4. Chờ: dịch vụ tự gửi lại khi cổng bận. dead, held: người phải xem text và nextStep.
// 4. Wait: the service repeats by itself while the hub is busy. dead, held: a person looks at text and nextStep.
JsonNode entry;
do
{
    await Task.Delay(200);
    entry = await Read(await http.GetAsync($"/outbox/{entryId}"));
} while ((string)entry["state"]! is "queued" or "leased");
Console.WriteLine((string)entry["state"]! == "delivered" ? "delivered" : entry.ToJsonString());

// 5. Biên nhận của từng lần gửi / the receipt of each attempt.
Console.WriteLine((await Read(await http.GetAsync($"/receipts?entry={entryId}"))).ToJsonString());

async Task<JsonNode> Post(string path, JsonObject body) => await Read(await http.PostAsJsonAsync(path, body));

// 2xx; còn lại là application/problem+json, có text.vi, nextStep và findings.
// 2xx; anything else is application/problem+json with text.vi, nextStep and findings.
static async Task<JsonNode> Read(HttpResponseMessage answer)
{
    var text = await answer.Content.ReadAsStringAsync();
    if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode} {text}");
    return JsonNode.Parse(text)!;
}

// Một JsonNode chỉ có một cha / a JsonNode has one parent only.
static JsonNode Copy(JsonNode node) => JsonNode.Parse(node.ToJsonString())!;
