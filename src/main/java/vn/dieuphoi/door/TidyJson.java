package vn.dieuphoi.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import vn.dieuphoi.Refused;

/** A body in JSON with tidy texts; numbers keep the digits with which they were written. */
final class TidyJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** Far more than any number means, and few enough to count with. */
    private static final int LONGEST_NUMBER = 40;

    private TidyJson() {}

    /** @throws Refused when it is no JSON, or holds what cannot be taken */
    static byte[] of(byte[] body) throws IOException {
        ByteArrayOutputStream tidy = new ByteArrayOutputStream(body.length);
        try (JsonParser from = JSON.createParser(body);
                JsonGenerator to = JSON.createGenerator(tidy)) {
            JsonToken first = from.nextToken();
            if (first != null && !first.isStructStart()) {
                throw unreadable();
            }
            for (JsonToken token = first; token != null; token = from.nextToken()) {
                copy(token, from, to);
            }
        } catch (JsonProcessingException noJson) {
            throw unreadable();
        }
        return tidy.toByteArray();
    }

    /** A lone word or number is JSON too, but nothing that anybody here asks for. */
    private static Refused unreadable() {
        return new Refused("Nội dung gửi lên không đúng dạng JSON nên không đọc được. Hãy tải lại trang rồi thử lại.");
    }

    private static void copy(JsonToken token, JsonParser from, JsonGenerator to) throws IOException {
        switch (token) {
            case FIELD_NAME -> to.writeFieldName(TidyText.of(from.currentName()));
            case VALUE_STRING -> to.writeString(TidyText.of(from.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(number(from.getText()));
            default -> to.copyCurrentEvent(from);
        }
    }

    private static String number(String written) {
        int power = Math.max(written.indexOf('e'), written.indexOf('E'));
        if (written.length() > LONGEST_NUMBER || power >= 0 && written.length() - power > 4) {
            throw new Refused("Số “" + written.substring(0, Math.min(written.length(), LONGEST_NUMBER))
                    + "” lớn quá mức có nghĩa. Hãy ghi nhiều nhất 15 chữ số.");
        }
        return written;
    }
}
