package vn.dieuphoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files as offices hand them in, and as somebody might disguise them. */
public final class SampleFiles {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    public static final byte[] PDF = bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    public static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");

    /** As every Windows program begins. */
    public static final byte[] EXE = bytes("MZ\u0090\0\3\0\0\0\4\0\0\0 This program cannot be run in DOS mode.");

    /** The harmless file that every scanner reports. */
    public static final byte[] EICAR =
            bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private SampleFiles() {}

    public static byte[] docx() {
        return office("wordprocessingml.document", Map.of("word/document.xml", bytes("<w:document/>")));
    }

    public static byte[] xlsx() {
        return office("spreadsheetml.sheet", Map.of("xl/workbook.xml", bytes("<workbook/>")));
    }

    public static byte[] docxWithMacro() {
        return office("wordprocessingml.document", Map.of("word/vbaProject.bin", bytes("macro")));
    }

    /** A Word file with something in it, by its name inside. */
    public static byte[] docxWith(String entry, byte[] content) {
        return office("wordprocessingml.document", Map.of("word/document.xml", bytes("<w:document/>"), entry, content));
    }

    /** An object as office programs embed it, with these streams. */
    public static byte[] object(String... streams) {
        return ole(streams);
    }

    public static byte[] odt() {
        return zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text")));
    }

    /** 600 MB of zeros in 600 KB. */
    public static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(CONTENT_TYPES));
            zip.write(contentTypes("wordprocessingml.document"));
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            for (int written = 0; written < 600; written++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] doc() {
        return ole("WordDocument");
    }

    public static byte[] docWithMacro() {
        return ole("WordDocument", "Macros");
    }

    public static byte[] docxWithPassword() {
        return ole("EncryptionInfo", "EncryptedPackage");
    }

    private static byte[] office(String kind, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(CONTENT_TYPES, contentTypes(kind));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] contentTypes(String kind) {
        return bytes("<Types><Override PartName=\"/x.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument." + kind + ".main+xml\"/></Types>");
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] ole(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            for (String entry : entries) {
                ole.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            }
            ole.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
