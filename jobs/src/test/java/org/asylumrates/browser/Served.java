package org.asylumrates.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An edition behind a web server of this machine, as it stands once it is published. */
record Served(HttpServer server, Path edition) implements AutoCloseable {
  static Served of(Path edition) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Served served = new Served(HttpServer.create(any, 0), edition);
    served.server.createContext("/", served::answer);
    served.server.start();
    return served;
  }

  /** The address of a page or file of the edition. */
  String address(String file) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), file);
  }

  private void answer(HttpExchange asked) throws IOException {
    Path file = edition.resolve(asked.getRequestURI().getPath().substring(1)).normalize();
    boolean there = file.startsWith(edition) && Files.isRegularFile(file);
    if (there) {
      asked.getResponseHeaders().set("Content-Type", type(file));
    }
    asked.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
    try (OutputStream out = asked.getResponseBody()) {
      if (there) {
        Files.copy(file, out);
      }
    }
  }

  private static String type(Path file) throws IOException {
    return Optional.ofNullable(Files.probeContentType(file)).orElse("application/octet-stream");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
