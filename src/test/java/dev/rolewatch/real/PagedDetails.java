package dev.rolewatch.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A road to IAM on which {@code GetAccountAuthorizationDetails} is answered page by page, as AWS
 * does: roles first, then policies. Moto knows no pages; its answer is cut into them.
 */
public final class PagedDetails implements AutoCloseable {
  private final AwsEndpoint behind;
  private final HttpServer server;
  private final int pageSize;
  private final int mostPages;
  private final AtomicInteger pages = new AtomicInteger();
  private byte[] whole = {};

  private PagedDetails(AwsEndpoint behind, HttpServer server, int pageSize, int mostPages) {
    this.behind = behind;
    this.server = server;
    this.pageSize = pageSize;
    this.mostPages = mostPages;
  }

  /** All pages are answered. */
  public static PagedDetails before(AwsEndpoint aws, int pageSize) {
    return brokenAfter(aws, pageSize, Integer.MAX_VALUE);
  }

  /** After so many pages the caller's session is over. */
  public static PagedDetails brokenAfter(AwsEndpoint aws, int pageSize, int mostPages) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      PagedDetails road = new PagedDetails(aws, server, pageSize, mostPages);
      server.createContext("/", road::handle);
      server.start();
      return road;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public AwsEndpoint aws() {
    return behind.through(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** How many pages were asked for. */
  public int pages() {
    return pages.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      AwsCall call = AwsCall.parse(body);
      boolean isOver = pages.incrementAndGet() > mostPages;
      byte[] answer = isOver ? expired() : page(whole(exchange, body, call), call);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(isOver ? 403 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static byte[] expired() {
    return """
        <ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code>\
        <Message>The security token included in the request is expired</Message></Error>\
        <RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>
        """
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Fetched with the first page and cut again for the others. */
  private byte[] whole(HttpExchange exchange, byte[] body, AwsCall call) {
    if (!call.parameters().containsKey("Marker")) {
      whole = fetched(exchange, body);
    }
    return whole;
  }

  private byte[] fetched(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        Http.request(behind.address()).POST(BodyPublishers.ofByteArray(body));
    for (String name : List.of("Authorization", "X-Amz-Date", "X-Amz-Security-Token", "Host")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(value -> request.header(name, value));
    }
    return Http.send(request.header("Content-Type", "application/x-www-form-urlencoded").build())
        .body();
  }

  private byte[] page(byte[] whole, AwsCall call) {
    int from = Integer.parseInt(call.parameters().getOrDefault("Marker", "0"));
    try {
      Document answer =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(whole));
      List<Node> members = new ArrayList<>(members(answer, "RoleDetailList"));
      members.addAll(members(answer, "Policies"));
      int to = Math.min(from + pageSize, members.size());
      members.subList(0, from).forEach(PagedDetails::remove);
      members.subList(to, members.size()).forEach(PagedDetails::remove);
      tell(answer, to < members.size(), to);
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(answer), new StreamResult(page));
      return page.toByteArray();
    } catch (ParserConfigurationException | SAXException | TransformerException | IOException e) {
      throw new RealPartException("cannot cut the answer into pages", e);
    }
  }

  private static void tell(Document answer, boolean isTruncated, int next) {
    Element truncated = (Element) answer.getElementsByTagName("IsTruncated").item(0);
    truncated.setTextContent(String.valueOf(isTruncated));
    if (isTruncated) {
      Element marker = answer.createElement("Marker");
      marker.setTextContent(String.valueOf(next));
      truncated.getParentNode().appendChild(marker);
    }
  }

  private static List<Node> members(Document answer, String list) {
    List<Node> members = new ArrayList<>();
    Node parent = answer.getElementsByTagName(list).item(0);
    for (Node child = parent == null ? null : parent.getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof Element) {
        members.add(child);
      }
    }
    return members;
  }

  private static void remove(Node member) {
    member.getParentNode().removeChild(member);
  }
}
