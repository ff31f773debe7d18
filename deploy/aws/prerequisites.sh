#!/usr/bin/env bash
# Makes what Octavo needs at AWS and does not make itself. What is there already is left as it is, so
# it can be run again. The names are those of ../values.yaml; the environment can replace them.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
contracts="$here/../../contracts/aws"

region=${AWS_REGION:-eu-central-1}
documents=${DOCUMENTS_BUCKET:-example-documents}
dead_letters=${DEAD_LETTERS_BUCKET:-example-dead-letters}
datasets=${DATASETS_BUCKET:-example-datasets}
journal=${JOURNAL_TABLE:-octavo-journal}
stream=${STREAM:-octavo-reports}
application=${APPLICATION:-octavo-ingest}
namespace=${NAMESPACE:-octavo}

export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=""

usage() {
    cat <<USAGE
Usage: prerequisites.sh storage | roles CLUSTER

  storage         the buckets, the journal's table and the stream
  roles CLUSTER   a role for each service, for the service accounts of an EKS cluster that has an
                  IAM OIDC provider

Names, and the variables that replace them:
  AWS_REGION           $region
  DOCUMENTS_BUCKET     $documents
  DEAD_LETTERS_BUCKET  $dead_letters
  DATASETS_BUCKET      $datasets (not made: it is yours)
  JOURNAL_TABLE        $journal
  STREAM               $stream
  APPLICATION          $application (its tables are made by ingest-service)
  NAMESPACE            $namespace
USAGE
}

say() { printf '%s\n' "$1"; }

# New buckets are private and encrypted by themselves.
make_bucket() {
    local bucket=$1
    if aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1; then
        say "bucket $bucket: is there"
    elif [ "$region" = us-east-1 ]; then
        aws s3api create-bucket --bucket "$bucket" >/dev/null
        say "bucket $bucket: made"
    else
        aws s3api create-bucket --bucket "$bucket" \
            --create-bucket-configuration "LocationConstraint=$region" >/dev/null
        say "bucket $bucket: made"
    fi
}

# As many days as octavo.journal.retention: a document goes with its entry in the journal.
expire_documents() {
    aws s3api put-bucket-lifecycle-configuration --bucket "$documents" \
        --lifecycle-configuration "file://$here/lifecycle/documents.json" >/dev/null
    say "bucket $documents: documents expire"
}

make_journal() {
    if aws dynamodb describe-table --table-name "$journal" >/dev/null 2>&1; then
        say "table $journal: is there"
    else
        aws dynamodb create-table --cli-input-json "file://$contracts/journal-table.json" \
            --table-name "$journal" >/dev/null
        aws dynamodb wait table-exists --table-name "$journal"
        say "table $journal: made"
    fi
    # Enabling it twice is an error.
    if [ "$(aws dynamodb describe-time-to-live --table-name "$journal" \
        --query TimeToLiveDescription.TimeToLiveStatus --output text)" = DISABLED ]; then
        aws dynamodb update-time-to-live --table-name "$journal" \
            --cli-input-json "file://$contracts/journal-time-to-live.json" >/dev/null
        say "table $journal: entries expire"
    fi
}

make_stream() {
    if aws kinesis describe-stream-summary --stream-name "$stream" >/dev/null 2>&1; then
        say "stream $stream: is there"
        return
    fi
    aws kinesis create-stream --stream-name "$stream" --stream-mode-details StreamMode=ON_DEMAND
    aws kinesis wait stream-exists --stream-name "$stream"
    say "stream $stream: made"
}

# The policies are written for the names of ../values.yaml; here they get the real ones.
policy() {
    sed -e "s/111122223333/$account/g" -e "s/eu-central-1/$region/g" \
        -e "s/example-documents/$documents/g" -e "s/example-dead-letters/$dead_letters/g" \
        -e "s/example-datasets/$datasets/g" -e "s/octavo-journal/$journal/g" \
        -e "s/octavo-reports/$stream/g" -e "s/octavo-ingest\([\"/-]\)/$application\1/g" \
        -e "s#OIDC_PROVIDER#$provider#g" -e "s/serviceaccount:octavo:/serviceaccount:$namespace:/" \
        -e "s/SERVICE_ACCOUNT/${2:-}/" "$here/policies/$1.json"
}

make_role() {
    local service=$1 role=octavo-$1
    if aws iam get-role --role-name "$role" >/dev/null 2>&1; then
        aws iam update-assume-role-policy --role-name "$role" \
            --policy-document "$(policy trust "$role")"
    else
        aws iam create-role --role-name "$role" \
            --assume-role-policy-document "$(policy trust "$role")" >/dev/null
    fi
    aws iam put-role-policy --role-name "$role" --policy-name "$service" \
        --policy-document "$(policy "$service")"
    say "role arn:aws:iam::$account:role/$role"
}

case "${1:-}" in
    storage)
        make_bucket "$documents"
        expire_documents
        make_bucket "$dead_letters"
        make_journal
        make_stream
        ;;
    roles)
        [ $# -eq 2 ] || { usage >&2; exit 2; }
        account=$(aws sts get-caller-identity --query Account --output text)
        provider=$(aws eks describe-cluster --name "$2" \
            --query cluster.identity.oidc.issuer --output text)
        provider=${provider#https://}
        make_role report-service
        make_role ingest-service
        ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
