package vn.dieuphoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.evidence.content.FileName;

/** Holds a document that another module keeps to what evidence is held to, whatever its name ends with. */
@Component
public class DocumentCheck {

    private final Intake intake;
    private final Spool spool;

    DocumentCheck(Intake intake, Spool spool) {
        this.intake = intake;
        this.spool = spool;
    }

    /**
     * @param name as the person knows the file
     * @throws Refused when something in it would act, is packed into it, or is a virus; or when it cannot be looked at
     */
    public void requireHarmless(String name, byte[] content) {
        try {
            Path file = spool.file();
            try {
                Files.write(file, content);
                Optional<String> ending = ending(content);
                FileName known = new FileName(stem(name) + "." + ending.orElse("txt"));
                if (ending.isPresent()) {
                    intake.look(known, file);
                } else {
                    intake.scan(known, file);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** By its first bytes, as programs read it; empty of text. */
    private static Optional<String> ending(byte[] content) {
        if (begins(content, 0x25, 0x50, 0x44, 0x46)) {
            return Optional.of("pdf");
        }
        if (!begins(content, 0x50, 0x4B, 0x03, 0x04)) {
            return Optional.empty();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    return Optional.of("xlsx");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // It is told below that it is none.
        }
        return Optional.of("docx");
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
