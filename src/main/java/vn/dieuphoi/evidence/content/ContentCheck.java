package vn.dieuphoi.evidence.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import vn.dieuphoi.Refused;

/** Holds a file's content against its name. The browser's claim is never asked. */
public final class ContentCheck {

    /** The first bytes of the older office files. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** By the brand that the camera wrote. */
    private static final Set<String> HEIF = Set.of("image/heic", "image/heif");

    private final Tika tika = new Tika();

    /** @throws Refused when the type is not taken, or the content is something else than the name says */
    public EvidenceType check(FileName name, Path content) throws IOException {
        EvidenceType type = EvidenceType.ofEnding(name.ending())
                .orElseThrow(() -> new Refused(
                        "Không nhận tệp đuôi “%s”. Chỉ nhận: %s.".formatted(name.ending(), EvidenceType.words())));
        if (!matches(type, content)) {
            throw new Refused("Nội dung tệp “%s” không phải là %s. Hãy mở tệp, lưu lại đúng loại rồi tải lên."
                    .formatted(name, name.ending()));
        }
        switch (type) {
            case PDF -> Pdf.refuseActive(content);
            case JPG, PNG, HEIC -> Picture.refusePage(content);
            default -> {
                // Looked into while it was held against its name.
            }
        }
        return type;
    }

    private boolean matches(EvidenceType type, Path content) throws IOException {
        return switch (type.container()) {
            case NONE -> seen(content).equals(type.mediaType());
            case TEXT -> seen(content).equals("text/plain") || seen(content).equals(type.mediaType());
            case HEIF -> HEIF.contains(seen(content));
            case OOXML -> {
                refusePassword(content);
                yield inZip(content, zip -> Ooxml.is(type.mediaType(), zip));
            }
            case ODF -> inZip(content, zip -> Zip.isOpenDocument(type.mediaType(), zip));
            case OLE -> startsAsOle(content) && parsed(() -> Ole.is(type, content.toFile()));
        };
    }

    /** Parsers fail in many ways on what was cut off or forged; all of them mean that it is not what its name says. */
    private static boolean parsed(Parse parse) {
        try {
            return parse.matches();
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** By the first bytes only: told the name, the library would believe it. */
    private String seen(Path content) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(content))) {
            return tika.detect(stream);
        }
    }

    private static void refusePassword(Path content) throws IOException {
        if (startsAsOle(content) && parsed(() -> Ole.isEncrypted(content.toFile()))) {
            throw new Refused("Tệp có mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi tải lên.");
        }
    }

    private static boolean startsAsOle(Path content) throws IOException {
        try (InputStream stream = Files.newInputStream(content)) {
            return Arrays.equals(OLE, stream.readNBytes(OLE.length));
        }
    }

    private static boolean inZip(Path content, ZipLook look) {
        return parsed(() -> {
            try (ZipFile zip = new ZipFile(content.toFile())) {
                Zip.refuseBomb(zip);
                Zip.refuseOutside(zip);
                return look.matches(zip);
            }
        });
    }

    private interface Parse {
        boolean matches() throws IOException;
    }

    private interface ZipLook {
        boolean matches(ZipFile zip) throws IOException;
    }
}
