package vn.dieuphoi.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the streams of a PDF that hold objects. Programs pack them in one way; what is packed in another is refused. */
final class PackedObjects {

    /** Where the first object stands is said of every such stream, whatever else is not. */
    private static final Pattern OBJECTS = Pattern.compile("/(?:" + Pdf.name("ObjStm") + "|" + Pdf.name("First") + ")");

    private static final Pattern PACKED = Pattern.compile("/(?:" + Pdf.name("Filter") + "|F)(?![A-Za-z])");

    /** What is said of a stream takes some hundred bytes. */
    private static final int LONGEST_HEAD = 1024 * 1024;

    /** A long report's objects are some megabytes. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private int unpacked;

    /**
     * @param object from where on it is said what the stream is
     * @param from where the stream begins
     * @return the objects; empty where it holds none, or none that are packed
     * @throws vn.dieuphoi.Refused when they cannot be unpacked, or are too much
     */
    Optional<Bytes> in(Bytes content, int object, int from) {
        if (from - object > LONGEST_HEAD) {
            throw unreadable();
        }
        Bytes head = content.subSequence(object, from);
        if (!OBJECTS.matcher(head).find() || !PACKED.matcher(head).find()) {
            return Optional.empty();
        }
        return Optional.of(new Bytes(ByteBuffer.wrap(unpacked(content.subSequence(from, content.length())))));
    }

    private byte[] unpacked(Bytes stream) {
        Inflater inflater = new Inflater();
        try {
            // Some end the line before it as Windows does.
            inflater.setInput(
                    stream.subSequence(stream.length() > 0 && stream.charAt(0) == '\n' ? 1 : 0, stream.length())
                            .content());
            ByteArrayOutputStream objects = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                objects.write(piece, 0, read);
                unpacked += read;
                if (unpacked > LARGEST) {
                    throw Pdf.refused("phần nén bung ra quá lớn");
                }
            }
            return objects.toByteArray();
        } catch (DataFormatException otherwise) {
            throw unreadable();
        } finally {
            inflater.end();
        }
    }

    private static RuntimeException unreadable() {
        return Pdf.refused("mật khẩu hoặc phần đóng gói lạ, không kiểm tra được");
    }
}
