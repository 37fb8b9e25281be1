package dev.uniroute.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority in a folder. It uses the JDK's keytool, since the JDK has no API that signs certificates. */
final class Authority {
    private static final String PASSWORD = "changeit";
    private final Path folder;
    private final String name;

    /** A new authority of this name. */
    Authority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "bc:c",
                "-keystore",
                store(name));
        pem(name, name);
    }

    /** Its own certificate, in PEM. */
    Path certificate() {
        return folder.resolve(name + ".crt");
    }

    /** Issues a certificate: {@code <id>.crt} and {@code <id>.key} in the folder. */
    Authority issue(String id, String subject, String alternativeNames) {
        keytool("-genkeypair", "-alias", id, "-keyalg", "EC", "-dname", subject, "-keystore", store(id));
        byte[] request = keytool("-certreq", "-alias", id, "-keystore", store(id));
        List<String> sign = new ArrayList<>(List.of("-gencert", "-rfc", "-alias", name, "-keystore", store(name)));
        if (!alternativeNames.isEmpty()) {
            sign.addAll(List.of("-ext", "san=" + alternativeNames));
        }
        byte[] certificate = keytool(request, sign);
        write(folder.resolve(id + ".crt"), new String(certificate, StandardCharsets.US_ASCII));
        privateKey(id);
        return this;
    }

    Path certificate(String id) {
        return folder.resolve(id + ".crt");
    }

    Path key(String id) {
        return folder.resolve(id + ".key");
    }

    private String store(String id) {
        return folder.resolve(id + ".p12").toString();
    }

    private void pem(String id, String file) {
        byte[] pem = keytool("-exportcert", "-rfc", "-alias", id, "-keystore", store(id));
        write(folder.resolve(file + ".crt"), new String(pem, StandardCharsets.US_ASCII));
    }

    private void privateKey(String id) {
        try (InputStream in = Files.newInputStream(Path.of(store(id)))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            byte[] key = keys.getKey(id, PASSWORD.toCharArray()).getEncoded();
            write(
                    key(id),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] keytool(String... arguments) {
        return keytool(new byte[0], List.of(arguments));
    }

    private static byte[] keytool(byte[] input, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(false).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            process.getInputStream().transferTo(out);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
