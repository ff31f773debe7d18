package dev.octavo.localcloud.quarkus;

import dev.octavo.localcloud.LocalCloud;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/// Gives the application under test the cloud that all tests of this JVM share, as
/// `octavo.aws.*`.
///
/// To be used as `@QuarkusTestResource(LocalCloudResource.class)`, with `@QuarkusTest` and
/// `@QuarkusIntegrationTest` alike. The test itself reaches it by [LocalCloud#shared()].
public final class LocalCloudResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return LocalCloud.shared().configuration();
    }

    /// Nothing: the next test uses it too, and it ends with the JVM.
    @Override
    public void stop() {}
}
