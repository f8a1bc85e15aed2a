package vn.dieuphoi.filestore;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of an S3-compatible storage (MinIO, Ceph, a provider's): {@code minh-chung/} and the hash. */
final class S3Store implements FileStore {

    private static final String PREFIX = "minh-chung/";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int NOT_FOUND = 404;

    /** A person waits at the other end. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** 20 MB over a slow line. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;
    private final String words;

    /** @param endpoint null for Amazon's own of the region */
    S3Store(@Nullable URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        this.bucket = bucket;
        this.words = "kho S3 " + (endpoint == null ? "" : endpoint + "/") + bucket;
        var builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                // Storages other than Amazon's know no sums at the end of a body; the hash is the object's name.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(true);
        this.client = endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).build();
    }

    @Override
    public void put(String sha256, Path content) throws StoreUnavailable {
        long size = content.toFile().length();
        if (has(sha256, size)) {
            return;
        }
        asked(() -> client.putObject(
                request -> request.bucket(bucket).key(PREFIX + sha256), RequestBody.fromFile(content)));
        if (!has(sha256, size)) {
            throw new StoreUnavailable(words + " đã nhận tệp nhưng không giữ đủ.");
        }
    }

    @Override
    public InputStream open(String sha256) throws StoreUnavailable {
        return asked(() -> client.getObject(request -> request.bucket(bucket).key(PREFIX + sha256)));
    }

    @Override
    public boolean has(String sha256, long size) throws StoreUnavailable {
        return asked(() -> {
            try {
                return client.headObject(request -> request.bucket(bucket).key(PREFIX + sha256))
                                .contentLength()
                        == size;
            } catch (NoSuchBucketException noBucket) {
                throw noBucket;
            } catch (S3Exception answer) {
                if (answer.statusCode() == NOT_FOUND) {
                    return false;
                }
                throw answer;
            }
        });
    }

    @Override
    public void remove(String sha256) throws StoreUnavailable {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(PREFIX + sha256)));
    }

    @Override
    public void each(Consumer<String> sha256) throws StoreUnavailable {
        asked(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)).contents().stream()
                    .map(S3Object::key)
                    .map(key -> key.substring(PREFIX.length()))
                    .filter(name -> HASH.matcher(name).matches())
                    .forEach(sha256);
            return true;
        });
    }

    private <T> T asked(Supplier<T> question) throws StoreUnavailable {
        try {
            return question.get();
        } catch (SdkException failed) {
            throw new StoreUnavailable(words + " không trả lời được: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String words() {
        return words;
    }
}
