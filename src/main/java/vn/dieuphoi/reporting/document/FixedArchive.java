package vn.dieuphoi.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office documents are zip archives full of moments of their own making. Packed anew with the day of the figures in the
 * place of each, the same content gives the same bytes.
 */
final class FixedArchive {

    private static final Pattern MOMENT =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");
    private static final String CORE = "docProps/core.xml";
    private static final String WORKBOOK = ".xlsx";
    private static final String WORDS = "word/document.xml";

    private FixedArchive() {}

    static byte[] repack(byte[] archive, LocalDate day) throws IOException {
        return repack(archive, day, UnaryOperator.identity());
    }

    /** @param text what to make of the text of a Word document */
    static byte[] repack(byte[] archive, LocalDate day, UnaryOperator<String> text) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(
                        entry.getName(),
                        switch (entry.getName()) {
                            case CORE -> dated(in.readAllBytes(), day);
                            case WORDS ->
                                text.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8);
                            // What stands behind a chart of Word is an archive of its own.
                            default ->
                                entry.getName().endsWith(WORKBOOK) ? repack(in.readAllBytes(), day) : in.readAllBytes();
                        });
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // In the order of their names, "[Content_Types].xml" comes first, where readers look for it.
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue(), day);
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content, LocalDate day) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] dated(byte[] properties, LocalDate day) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return MOMENT.matcher(text).replaceAll("$1" + day + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8);
    }
}
