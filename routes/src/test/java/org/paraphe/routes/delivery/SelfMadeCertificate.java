package org.paraphe.routes.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that no authority signed, made anew by the JDK's own tool, and who trusts it. */
record SelfMadeCertificate(Path file, SSLContext context) {

  private static final String PASSWORD = "essai-essai";

  /**
   * @param address that it is for: "IP:127.0.0.1", "DNS:autre.example"
   */
  static SelfMadeCertificate of(Path folder, String address)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("cle-" + address.replaceAll("[^A-Za-z0-9]", "-") + ".p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "essai",
                "-dname",
                "CN=essai",
                "-ext",
                "SAN=" + address,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    if (made.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.txt")));
    }
    return new SelfMadeCertificate(file, context(file));
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("essai", store.getCertificate("essai"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
